package kumiko.examples.blog;

import java.util.List;
import kumiko.model.Json;
import kumiko.records.Id;
import kumiko.records.NativeEnum;
import kumiko.records.Table;

/** Something that is sold, with what PostgreSQL has columns for. */
@Table("products")
public record Product(
        @Id long id,
        String name,
        List<String> tags,
        Json data,
        @NativeEnum("season") Season season) {}
