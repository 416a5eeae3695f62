package kumiko.json;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import kumiko.algebra.Change;
import kumiko.model.ColumnRole;
import kumiko.model.Many.Coverage;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The records of a model as JSON and as maps, and back.
 *
 * {@snippet :
 * RecordJson<User> json = RecordJson.of(Users.MODEL).without("created_at", "posts.body");
 * String text = json.toJson(user);
 * User same = json.fromJson(text);
 * }
 *
 * <p>A record is an object with its attributes, in the order of its components, and what is loaded of its relations: a
 * row as an object, rows as a list, no row as null. A relation that is not loaded is left out; so is what is sensitive,
 * unless it is asked for by name. Every value comes back as it was. Immutable, and best kept in a constant.
 *
 * @param <R> the record type
 */
public final class RecordJson<R> {

    private final Model<R> model;
    private final Selection selection;
    private final Style style;
    private final Handling handling;
    private volatile @Nullable RecordShape<R> shape;
    private volatile @Nullable RecordShape<R> patched;

    private RecordJson(Model<R> model, Selection selection, Style style, Handling handling) {
        this.model = Objects.requireNonNull(model, "model");
        this.selection = selection;
        this.style = style;
        this.handling = handling;
    }

    /** {@return the JSON of a model's records, with all that is not sensitive} */
    public static <R> RecordJson<R> of(Model<R> model) {
        var style = new Style(Spelling.ATTRIBUTES.naming(), References.ATTRIBUTES, false, Clock.systemUTC());
        return new RecordJson<>(model, Selection.ALL, style, Handling.USUAL);
    }

    private RecordJson<R> with(Selection newSelection) {
        return new RecordJson<>(model, newSelection, style, handling);
    }

    private RecordJson<R> with(Style newStyle) {
        return new RecordJson<>(model, selection, newStyle, handling);
    }

    private RecordJson<R> with(Handling newHandling) {
        return new RecordJson<>(model, selection, style, newHandling);
    }

    /**
     * {@return the same with nothing but these attributes, relations and computed values} Of a relation that is named itself
     * there is everything, its key included; of {@code posts.body}, just that of each post. What is named in a second call
     * is there as well.
     *
     * @throws kumiko.lookup.LookupException naming every mistake
     */
    public RecordJson<R> only(String... names) {
        var known = selection.only() == null ? NamePaths.NONE : selection.only();
        var all = List.of(names);
        return with(new Selection(
                PathReader.read(model, known, all, false),
                selection.without(),
                selection.computed(),
                selection.allComputed(),
                PathReader.read(model, selection.sensitive(), all, false)));
    }

    /**
     * {@return the same without these attributes, relations or computed values} Without a relation, its key stays.
     *
     * @throws kumiko.lookup.LookupException naming every mistake
     */
    public RecordJson<R> without(String... names) {
        return with(new Selection(
                selection.only(),
                PathReader.read(model, selection.without(), List.of(names), false),
                selection.computed(),
                selection.allComputed(),
                selection.sensitive()));
    }

    /**
     * {@return the same with these sensitive attributes as well} They are written, and may be read.
     *
     * @throws kumiko.lookup.LookupException naming every mistake
     */
    public RecordJson<R> withSensitive(String... names) {
        return with(new Selection(
                selection.only(),
                selection.without(),
                selection.computed(),
                selection.allComputed(),
                PathReader.read(model, selection.sensitive(), List.of(names), false)));
    }

    /**
     * {@return the same with these computed values as well, {@code is_adult} or {@code user.is_adult}} They are computed from
     * what the record carries; a relation that they need must be loaded. They are written, and ignored where they are read.
     *
     * @throws kumiko.lookup.LookupException naming every mistake
     */
    public RecordJson<R> withComputed(String... names) {
        return with(new Selection(
                selection.only(),
                selection.without(),
                PathReader.read(model, selection.computed(), List.of(names), true),
                selection.allComputed(),
                selection.sensitive()));
    }

    /** {@return the same with all that is computed of the records and of those they carry} */
    public RecordJson<R> withAllComputed() {
        return with(new Selection(
                selection.only(), selection.without(), selection.computed(), true, selection.sensitive()));
    }

    /** {@return the same with members spelled so} */
    public RecordJson<R> withSpelling(Spelling spelling) {
        return with(style.withNaming(spelling.naming()));
    }

    RecordJson<R> withNaming(Naming naming) {
        return with(style.withNaming(naming));
    }

    /** {@return the same with relations to one row shown so where only the key is known} */
    public RecordJson<R> withReferences(References references) {
        return with(style.withReferences(Objects.requireNonNull(references, "references")));
    }

    /** {@return the same with members in the order of their names} */
    public RecordJson<R> sorted() {
        return with(style.withSorted(true));
    }

    /** {@return the same with what is computed taken at this clock's time, in its zone} It is the system's otherwise, in UTC. */
    public RecordJson<R> withClock(Clock clock) {
        return with(style.withClock(Objects.requireNonNull(clock, "clock")));
    }

    /** {@return the same on several lines} */
    public RecordJson<R> indented() {
        return with(handling.withIndented(true));
    }

    /** {@return the same, but a relation that is asked for and not loaded is a mistake, and not left out} */
    public RecordJson<R> strict() {
        return with(handling.withStrict(true));
    }

    /**
     * {@return the same, but lists that are read are taken for all related rows there are} A replacement by them deletes every
     * other row; otherwise they are taken for some, which cannot replace.
     */
    public RecordJson<R> readingCompleteLists() {
        return with(handling.withCoverage(Coverage.COMPLETE));
    }

    /** {@return the same, but members that the model does not know are skipped where JSON is read} */
    public RecordJson<R> ignoringUnknown() {
        return with(handling.withKnownOnly(false));
    }

    public RecordJson<R> withLimits(JsonLimits limits) {
        return with(handling.withLimits(Objects.requireNonNull(limits, "limits")));
    }

    /**
     * {@return the same, but {@link #patch} may set these attributes as well} They are otherwise those that are neither given by
     * the database, as keys, versions and timestamps, nor sensitive.
     *
     * @throws kumiko.lookup.LookupException naming every mistake
     * @throws IllegalArgumentException if one of them is a key or a version, which nobody sets
     */
    public RecordJson<R> withSettable(String... names) {
        var paths = PathReader.read(model, NamePaths.NONE, List.of(names), false);
        for (var column : model.columns()) {
            if (paths.has(column.name())) {
                PatchReader.neverSettable().forEach((role, reason) -> {
                    if (column.is(role)) {
                        throw new IllegalArgumentException(
                                "`" + column + "` of " + model + " cannot be set: it " + reason);
                    }
                });
            }
        }
        return with(handling.withSettable(paths));
    }

    Model<R> model() {
        return model;
    }

    Handling handling() {
        return handling;
    }

    RecordShape<R> shape() {
        var known = shape;
        if (known == null) {
            known = RecordShape.of(model, selection, style);
            shape = known;
        }
        return known;
    }

    private RecordShape<R> patched() {
        var known = patched;
        if (known == null) {
            var sensitive = handling.settable().mergedInto(selection.sensitive());
            known = RecordShape.of(
                    model,
                    new Selection(
                            selection.only() == null
                                    ? null
                                    : handling.settable().mergedInto(selection.only()),
                            selection.without(),
                            selection.computed(),
                            selection.allComputed(),
                            sensitive),
                    style);
            patched = known;
        }
        return known;
    }

    /**
     * {@return the record as a map, with the values that it has in Java} Rows that it carries are maps in it.
     *
     * @throws kumiko.model.NotLoadedException if something computed needs a relation that is not loaded, or strictness does
     */
    public Map<String, @Nullable Object> toMap(R row) {
        return new RecordWriter(ValueWriter.PLAIN, handling.strict()).write(shape(), requireRow(row));
    }

    /** {@return each record as a map} */
    public List<Map<String, @Nullable Object>> toMaps(Iterable<? extends R> rows) {
        return new RecordWriter(ValueWriter.PLAIN, handling.strict()).writeAll(shape(), rows);
    }

    /**
     * {@return the record as JSON}
     *
     * @throws kumiko.model.NotLoadedException if something computed needs a relation that is not loaded, or strictness does
     * @throws IllegalArgumentException if JSON has no form for a value, as for half of a surrogate pair
     */
    public String toJson(R row) {
        var map = new RecordWriter(ValueWriter.JSON, handling.strict()).write(shape(), requireRow(row));
        return JsonText.of(map, handling.indented());
    }

    /** {@return the records as one JSON list} */
    public String toJsonList(Iterable<? extends R> rows) {
        var list = new RecordWriter(ValueWriter.JSON, handling.strict()).writeAll(shape(), rows);
        return JsonText.of(list, handling.indented());
    }

    private R requireRow(R row) {
        return Objects.requireNonNull(row, () -> "the " + model + " to be written is null");
    }

    /**
     * {@return the record of a JSON text}
     *
     * @throws JsonException naming all that is wrong with it
     */
    public R fromJson(String text) {
        return required(read(text));
    }

    /**
     * {@return the records of a JSON list}
     *
     * @throws JsonException naming all that is wrong with it
     */
    public List<R> fromJsonList(String text) {
        return required(readList(text));
    }

    /**
     * {@return the record of a map} Its values are those of Java, or those that JSON has for them.
     *
     * @throws JsonException naming all that is wrong with it
     */
    public R fromMap(Map<String, ? extends @Nullable Object> map) {
        return required(readMap(map));
    }

    /**
     * {@return the records of maps}
     *
     * @throws JsonException naming all that is wrong with them
     */
    public List<R> fromMaps(Iterable<? extends Map<String, ? extends @Nullable Object>> maps) {
        requireReadable();
        return required(read(
                findings -> new MapTree(handling.limits(), findings).read(maps),
                (reader, tree) -> reader.readAll(shape(), tree, Pointer.ROOT, Map.of())));
    }

    /** {@return the record of a JSON text, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, R> read(String text) {
        requireReadable();
        return read(
                findings -> TreeParser.parse(text, handling.limits(), findings),
                (reader, tree) -> reader.read(shape(), tree, Pointer.ROOT));
    }

    /** {@return the records of a JSON list, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, List<R>> readList(String text) {
        requireReadable();
        return read(
                findings -> TreeParser.parse(text, handling.limits(), findings),
                (reader, tree) -> reader.readAll(shape(), tree, Pointer.ROOT, Map.of()));
    }

    /** {@return the record of a map, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, R> readMap(Map<String, ? extends @Nullable Object> map) {
        requireReadable();
        return read(
                findings -> new MapTree(handling.limits(), findings).read(map),
                (reader, tree) -> reader.read(shape(), tree, Pointer.ROOT));
    }

    /**
     * {@return what changes if a record gets the members that the JSON has} {@link Change#after} is the new record. A member
     * that is absent leaves the attribute as it is, null is no value. Keys, versions, timestamps and what the database gives
     * cannot be set, but may be sent back as they are; a relation to one row is set by its key, as {@code user_id} or as
     * {@code {"user": {"id": 7}}}.
     *
     * @throws JsonException naming all that is wrong with it
     */
    public Change<R> patch(R row, String text) {
        return required(readPatch(row, text));
    }

    /** {@return what changes if a record gets what the map has} The same for a map. */
    public Change<R> patch(R row, Map<String, ? extends @Nullable Object> map) {
        return required(patching(row, findings -> new MapTree(handling.limits(), findings).read(map)));
    }

    /** {@return what changes if a record gets the members that the JSON has, or all that is wrong with it} */
    public Validation<Seq<JsonProblem>, Change<R>> readPatch(R row, String text) {
        return patching(row, findings -> TreeParser.parse(text, handling.limits(), findings));
    }

    private Validation<Seq<JsonProblem>, Change<R>> patching(R row, Function<Findings, JsonTree> source) {
        Objects.requireNonNull(row, () -> "the " + model + " to be changed is null");
        return read(
                source, (reader, tree) -> new PatchReader<>(reader, patched(), handling.settable(), row).read(tree));
    }

    private <T> Validation<Seq<JsonProblem>, T> read(
            Function<Findings, JsonTree> source, BiFunction<RecordReader, JsonTree, @Nullable T> read) {
        var findings = new Findings(handling.limits());
        var tree = source.apply(findings);
        var reader = RecordReader.of(handling.limits(), findings, handling.coverage(), handling.knownOnly());
        var value = tree instanceof JsonTree.Broken ? null : read.apply(reader, tree);
        return findings.validation(value);
    }

    private <T> T required(Validation<Seq<JsonProblem>, T> read) {
        if (read.isInvalid()) {
            throw new JsonException(model.name(), read.getError());
        }
        return read.get();
    }

    /** That no record can be read is a mistake of the program, and not of the JSON. */
    void requireReadable() {
        shape().unreadable().ifPresent(column -> {
            throw new IllegalArgumentException(
                    "no %s can be read without `%s`, which is left out of its JSON; add it with .%s(\"%2$s\")"
                            .formatted(model, column, column.is(ColumnRole.SENSITIVE) ? "withSensitive" : "only"));
        });
    }
}
