package kumiko.examples.blog;

import java.time.Duration;
import kumiko.r2dbc.Database;

/** The tour of the README, whose code is that of the chapters: it runs, and prints what the README says that it prints. */
public final class Tour {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private Tour() {}

    public static void main(String[] arguments) {
        QueryChapter.newUser();
        QueryChapter.queries();
        QueryChapter.mistakes();
        QueryChapter.fromAnywhere();
        QueryChapter.inMemory();
        var url = System.getProperty("kumiko.url", "");
        try (var database = Database.connect(url.isEmpty() ? "r2dbc:h2:mem:///blog" : url)) {
            ReadingChapter.running(database);
            ReadingChapter.pages(database);
            ReadingChapter.searches(database);
            QueryChapter.requests();
            ReadingChapter.explaining(database);
            RelationChapter.relations(database);
            RelationChapter.views(database);
            AnalysisChapter.windows(database);
            AnalysisChapter.computed(database);
            AnalysisChapter.groups(database);
            WritingChapter.writing(database);
            WritingChapter.together(database);
            WritingChapter.transactions(database);
            WritingChapter.policies(database);
            EdgeChapter.json(database);
            EdgeChapter.nativeSql(database);
            EdgeChapter.tables(database);
        }
    }
}
