package kumiko.oracle.django;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

@Table("dj_user")
public record User(
        @Id long id,
        String name,
        @Nullable String nickname,
        @Nullable Integer age,
        @Nullable @Column(precision = 8, scale = 2) BigDecimal score,
        boolean active,
        @Nullable Boolean verified,
        @Nullable LocalDate born,
        @Nullable Instant joined,
        @ManyToOne(optional = true) One<Long, User> manager,
        @OneToMany(mappedBy = "manager") Many<User> reports,
        @OneToMany(mappedBy = "author") Many<Post> posts,
        @OneToMany(mappedBy = "editor") Many<Post> edited,
        @OneToMany(mappedBy = "author") Many<Comment> comments) {}
