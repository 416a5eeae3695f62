package kumiko.oracle.django;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

@Table("dj_tag")
public record Tag(
        @Id long id,
        String name,
        @Nullable String color,
        @ManyToMany(mappedBy = "tags") Many<Post> posts) {}
