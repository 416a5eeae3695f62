package kumiko.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kumiko.agreement.Papers;
import kumiko.agreement.People;
import kumiko.algebra.ViewQuery;
import kumiko.records.Path;
import org.jspecify.annotations.Nullable;

/** Views whose SQL is written down, by the names of their files: only what they show is read. */
final class GoldenViews {

    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    private GoldenViews() {}

    record NameCard(String name) {}

    record PaperCard(
            String title,
            @Path("author__name") String author,
            @Path("editor___age") Optional<Long> editorAge,
            @Path("published__year") @Nullable Integer year) {}

    record BossCard(
            String name,
            @Nullable NameCard boss,
            @Path("boss__boss") Optional<NameCard> above) {}

    record SumsCard(
            long id,
            @Path("papers__count") long papers,
            @Path("papers___rating__max") Optional<Integer> best) {}

    record ChosenCard(
            String name,

            @Path(value = "papers__count", where = "rating__gte=4")
            long good,

            @Path(value = "boss__papers__rating__max", where = "editor__name='Bill'")
            Optional<Integer> best) {}

    record TopicCard(String name) {}

    record TitleCard(String title, @Path(sort = "name") List<TopicCard> topics) {}

    record ListsCard(
            String name,

            @Path(where = "rating__gte=4", sort = "-rating", limit = 2)
            List<TitleCard> papers,

            @Path("papers__rating") List<Integer> ratings,
            @Path("boss__staff") Set<NameCard> peers) {}

    static Map<String, GoldenCase> all() {
        var golden = new GoldenViews();
        golden.put(
                "view_values_over_relations", "PaperCard", Papers.sort("title").as(PaperCard.class));
        golden.put("view_rows", "BossCard", People.sort("name").as(BossCard.class));
        golden.put("view_aggregates", "SumsCard", People.where("age__gt", 18).as(SumsCard.class));
        golden.put("view_chosen_aggregates", "ChosenCard", People.all().as(ChosenCard.class));
        golden.put("view_lists", "ListsCard", People.sort("id").limit(10).as(ListsCard.class));
        golden.put("view_whole_records", "Topic", Papers.all().as(TopicsCard.class));
        golden.put("view_pluck", "author.name", Papers.sort("id").pluck("author__name"));
        golden.put("view_pluck_nullable", "nick", People.sort("id").limit(3).pluck(People.NICK));
        golden.put("view_ids", "ids", People.where("name", "Bill").ids());
        golden.put("view_values", "title, editor.name", Papers.all().values("title", "editor___name"));
        return golden.cases;
    }

    record TopicsCard(List<kumiko.agreement.Topic> topics) {}

    private void put(String name, String description, ViewQuery<?, ?> query) {
        cases.put(name, new GoldenCase.Shown(description, query));
    }
}
