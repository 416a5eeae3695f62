package kumiko.oracle.django;

import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;

@Table(value = "dj_category", companion = "Categories")
public record Category(
        @Id long id,
        String name,
        @ManyToOne(optional = true) One<Long, Category> parent,
        @OneToMany(mappedBy = "parent") Many<Category> children,
        @OneToMany(mappedBy = "category") Many<Post> posts) {}
