package kumiko.json;

import java.util.List;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.records.Computed;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.ManyToOne;
import kumiko.records.RecordModel;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What an author writes, and perhaps an editor reads. */
@Table("articles")
record Article(
        @Id @Nullable Long id,
        String title,
        @Nullable Integer rating,
        One<Long, Author> author,
        @ManyToOne @Nullable One<Long, Author> editor,
        @ManyToOne @Nullable One<Seat.Key, Seat> seat,
        @ManyToMany(table = "article_labels") Many<Label> labels) {

    static final Model<Article> MODEL = RecordModel.of(Article.class);

    static Article of(Long id, String title, @Nullable Integer rating, long author) {
        return new Article(id, title, rating, One.of(author), One.none(), One.none(), Many.unloaded());
    }

    Article withAuthor(One<Long, Author> other) {
        return new Article(id, title, rating, other, editor, seat, labels);
    }

    Article withEditor(One<Long, Author> other) {
        return new Article(id, title, rating, author, other, seat, labels);
    }

    Article withSeat(One<Seat.Key, Seat> other) {
        return new Article(id, title, rating, author, editor, other, labels);
    }

    Article withLabels(List<Label> others) {
        return new Article(id, title, rating, author, editor, seat, Many.complete(others));
    }

    @Computed
    static Filter<Article> isByAdult() {
        return Query.all(MODEL).where("author___age__gte", 18).filter();
    }
}
