package kumiko.agreement;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.model.Relation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random rows, related at random, with nulls in them. */
record DataSet(List<Person> people, List<Paper> papers, List<Topic> topics, List<PaperTopic> pairs) {

    private static final double NULLS = 0.25;
    private static final int PEOPLE = 12;
    private static final int PAPERS = 20;
    private static final int TOPICS = 5;

    static Arbitrary<DataSet> any() {
        var people = rows(PEOPLE, DataSet::person);
        var papers = rows(PAPERS, DataSet::paper);
        var topics = rows(TOPICS, id -> Values.texts().map(name -> new Topic(id, name, Many.unloaded())));
        var pairs = Combinators.combine(
                        Arbitraries.longs().between(1, PAPERS),
                        Arbitraries.longs().between(1, TOPICS))
                .as((paper, topic) -> new PaperTopic(One.of(paper), One.of(topic)))
                .list()
                .uniqueElements()
                .ofMaxSize(25);
        return Combinators.combine(people, papers, topics, pairs).as(DataSet::new);
    }

    private interface Row<R> {
        Arbitrary<R> withId(long id);
    }

    private static <R> Arbitrary<List<R>> rows(int count, Row<R> row) {
        return Combinators.combine(
                        LongStream.rangeClosed(1, count).mapToObj(row::withId).toList())
                .as(rows -> rows);
    }

    /** H2 checks a reference row by row, so a boss is inserted before. */
    private static Arbitrary<Person> person(long id) {
        return Combinators.combine(
                        Values.texts(),
                        Values.texts().injectNull(NULLS),
                        Values.integers().injectNull(NULLS),
                        Values.decimals().injectNull(NULLS),
                        Values.doubles().injectNull(NULLS),
                        Values.truths().injectNull(NULLS),
                        Values.dates().injectNull(NULLS),
                        Combinators.combine(
                                        Values.moments(),
                                        Arbitraries.of(Mood.class).injectNull(NULLS),
                                        Arbitraries.longs().between(1, id).injectNull(NULLS))
                                .as((joined, mood, boss) -> new Object[] {joined, mood, boss}))
                .as((name, nick, age, score, weight, active, born, rest) -> new Person(
                        id,
                        name,
                        nick,
                        age,
                        score,
                        weight,
                        active,
                        born,
                        (java.time.Instant) rest[0],
                        (Mood) rest[1],
                        One.of((Long) rest[2]),
                        Many.unloaded(),
                        Many.unloaded()));
    }

    private static Arbitrary<Paper> paper(long id) {
        return Combinators.combine(
                        Values.texts(),
                        Values.integers().injectNull(NULLS),
                        Values.dateTimes().injectNull(NULLS),
                        Values.ids(),
                        Values.ids().injectNull(NULLS))
                .as((title, rating, published, author, editor) ->
                        new Paper(id, title, rating, published, One.of(author), One.of(editor), Many.unloaded()));
    }

    MemoryDatabase inMemory(ZoneId zone) {
        return inMemory(Clock.system(zone));
    }

    @SuppressWarnings("unchecked") // the only step of the path
    MemoryDatabase inMemory(Clock clock) {
        var memory = MemoryDatabase.of(clock);
        memory.insert(People.MODEL, people);
        memory.insert(Papers.MODEL, papers);
        memory.insert(Topics.MODEL, topics);
        var relation = (Relation<Paper, Topic>) Papers.topics().path().steps().head();
        for (var pair : pairs) {
            long paper = pair.paper().key().orElseThrow();
            long topic = pair.topic().key().orElseThrow();
            memory.link(relation, papers.get((int) paper - 1), topics.get((int) topic - 1));
        }
        return memory;
    }
}
