package kumiko.json;

import java.time.Instant;
import kumiko.algebra.Expression;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.lookup.Lookups;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.records.Column;
import kumiko.records.Computed;
import kumiko.records.CreatedAt;
import kumiko.records.Id;
import kumiko.records.Length;
import kumiko.records.OneToMany;
import kumiko.records.OneToOne;
import kumiko.records.RecordModel;
import kumiko.records.Sensitive;
import kumiko.records.Table;
import kumiko.records.Version;
import org.jspecify.annotations.Nullable;

/** Somebody who writes articles. */
@Table("authors")
record Author(
        @Id @Nullable Long id,
        @Column("nick") @Length(10) String fullName,
        @Nullable Integer age,
        @Sensitive @Nullable String secret,
        @OneToMany(mappedBy = "author") Many<Article> articles,
        @OneToOne(mappedBy = "author") Many<Profile> profile,
        @CreatedAt @Nullable Instant createdAt,
        @Version int version) {

    static final Model<Author> MODEL = RecordModel.of(Author.class);

    static Author of(Long id, String name, @Nullable Integer age) {
        return new Author(id, name, age, null, Many.unloaded(), Many.unloaded(), null, 0);
    }

    Author withArticles(Many<Article> others) {
        return new Author(id, fullName, age, secret, others, profile, createdAt, version);
    }

    Author withProfile(Many<Profile> other) {
        return new Author(id, fullName, age, secret, articles, other, createdAt, version);
    }

    Author withSecret(String other) {
        return new Author(id, fullName, age, other, articles, profile, createdAt, version);
    }

    @Computed
    static Filter<Author> isAdult() {
        return Query.all(MODEL).where("age__gte", 18).filter();
    }

    @Computed
    static Filter<Author> isPraised() {
        return Query.all(MODEL).where("articles___rating__gte", 4).filter();
    }

    @Computed
    @SuppressWarnings("unchecked") // a count is a long
    static Expression<Author, Long> articleCount() {
        return (Expression<Author, Long>)
                Lookups.trusted(MODEL).expression("articles__count").get();
    }

    @Computed
    static Filter<Author> olderThan(int age) {
        return Query.all(MODEL).where("age__gt", age).filter();
    }
}
