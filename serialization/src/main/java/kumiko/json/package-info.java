/**
 * Records and queries as JSON and as maps, and back; changes of records from partial JSON; and the same for Jackson's mappers.
 *
 * {@snippet :
 * RecordJson<User> json = RecordJson.of(Users.MODEL);
 * String text = json.toJson(user);
 * Validation<Seq<JsonProblem>, User> read = json.read(text);
 * Change<User> change = json.patch(user, "{\"name\": \"Ann\"}");
 * }
 *
 * <p>To read it, start at {@link kumiko.json.RecordJson}. A {@code RecordShape} says what of a record is in its JSON and
 * under which names; {@code RecordWriter} takes records apart by it, {@code RecordReader} puts them together from a
 * {@code JsonTree}, which {@code TreeParser} reads from text and {@code MapTree} from maps. {@link kumiko.json.KumikoModule}
 * puts all of it into a mapper.
 *
 * <p>Queries are read and written by {@link kumiko.json.QueryJson}: {@code QueryTreeReader} makes a request of the same trees,
 * which belongs to no model until it is read by {@code Lookups}.
 *
 * <p>JSON that is wrong is a {@link kumiko.json.JsonProblem} for each mistake, or one {@link kumiko.json.JsonException} with
 * all of them; no exception of Jackson's comes out of {@code RecordJson}.
 *
 * <p>This package depends on {@code kumiko.model}, {@code kumiko.algebra}, {@code kumiko.lookup} and, for what is computed,
 * {@code kumiko.memory}. No other package names Jackson.
 */
@NullMarked
package kumiko.json;

import org.jspecify.annotations.NullMarked;
