package kumiko.views;

import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.OneToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Who writes, perhaps for a firm. */
@Table("authors")
record Author(
        @Id @Nullable Long id,
        String name,
        @Nullable Integer age,
        @Nullable One<Long, Firm> firm,
        @OneToMany(mappedBy = "author") Many<Post> posts,
        @OneToOne(mappedBy = "author") Many<Profile> profile) {}
