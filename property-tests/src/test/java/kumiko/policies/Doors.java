package kumiko.policies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kumiko.algebra.Cascade;
import kumiko.algebra.Change;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.OnConflict;
import kumiko.algebra.ViewQuery;
import kumiko.model.Many;
import kumiko.model.Relation;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every operation of repositories, tried on rows that are hidden. What has to come of it stands beside it. */
final class Doors {

    static final String NONE = "[]";
    static final String ZERO = "[0]";
    static final String FALSE = "[false]";
    static final String NOT_FOUND = "NotFound";
    static final String VIOLATION = "PolicyViolation";
    static final String NO_REFERENCE = "ForeignKeyViolation";
    static final String ASKS = "4711";

    /** What is tried, and what has to come of it. */
    record Door(String answer, Function<Doors, Publisher<?>> opened) {}

    private final Repo<Writer> writers;
    private final Repo<Note> notes;
    private final Writer writer;
    private final Note note;
    private final Label label;

    /** @param note that is hidden, as it was known before, by a writer and with a label that are hidden as well */
    Doors(Repo<Writer> writers, Repo<Note> notes, Writer writer, Note note, Label label) {
        this.writers = writers;
        this.notes = notes;
        this.writer = writer;
        this.note = note;
        this.label = label;
    }

    private Object key() {
        return Objects.requireNonNull(note.id());
    }

    private Note fresh() {
        return Note.of("fresh", 8, writer);
    }

    private Writer another() {
        return Writer.of(writer.name(), 9);
    }

    private static ViewQuery<Note, Map<String, @Nullable Object>> shown() {
        return Notes.all().values("title", "writer___name");
    }

    private static GroupQuery<Note, Map<String, @Nullable Object>> groups() {
        return Notes.all().groupBy("title").values("title", "count");
    }

    @SuppressWarnings("unchecked") // the only step of the path
    private static Relation<Note, Label> labels() {
        return (Relation<Note, Label>) Notes.labels().path().steps().head();
    }

    static Map<String, Door> all() {
        var doors = new LinkedHashMap<String, Door>();
        queries(doors);
        plans(doors);
        loads(doors);
        pages(doors);
        inserts(doors);
        updates(doors);
        deletions(doors);
        return doors;
    }

    private static void queries(Map<String, Door> doors) {
        doors.put("model()", new Door("[Note]", door -> Mono.just(door.notes.model())));
        doors.put("all()", new Door(NONE, door -> door.notes.all()));
        doors.put(
                "run(Query)", new Door(NONE, door -> door.notes.run(Notes.all().withDeleted())));
        doors.put("run(ViewQuery)", new Door(NONE, door -> door.notes.run(shown())));
        doors.put("run(GroupQuery)", new Door(NONE, door -> door.notes.run(groups())));
        doors.put("count(Grouping)", new Door(ZERO, door -> door.notes.count(groups().grouping())));
        doors.put("count(GroupQuery)", new Door(ZERO, door -> door.notes.count(groups())));
        doors.put("count(Query)", new Door(ZERO, door -> door.notes.count(Notes.all())));
        doors.put("count(ViewQuery)", new Door(ZERO, door -> door.notes.count(shown())));
        doors.put("exists(Query)", new Door(FALSE, door -> door.notes.exists(Notes.all())));
        doors.put("exists(ViewQuery)", new Door(FALSE, door -> door.notes.exists(shown())));
        doors.put("first(Query)", new Door(NONE, door -> door.notes.first(Notes.all())));
        doors.put("first(ViewQuery)", new Door(NONE, door -> door.notes.first(shown())));
        doors.put("first(GroupQuery)", new Door(NONE, door -> door.notes.first(groups())));
        doors.put("one(Query)", new Door(NOT_FOUND, door -> door.notes.one(Notes.all())));
        doors.put("one(ViewQuery)", new Door(NOT_FOUND, door -> door.notes.one(shown())));
        doors.put("one(GroupQuery)", new Door(NOT_FOUND, door -> door.notes.one(groups())));
        doors.put("oneOrNone(Query)", new Door(NONE, door -> door.notes.oneOrNone(Notes.all())));
        doors.put("oneOrNone(ViewQuery)", new Door(NONE, door -> door.notes.oneOrNone(shown())));
        doors.put("oneOrNone(GroupQuery)", new Door(NONE, door -> door.notes.oneOrNone(groups())));
    }

    private static void plans(Map<String, Door> doors) {
        doors.put("plan(Query)", new Door(ASKS, door -> Mono.just(door.notes.plan(Notes.all()))));
        doors.put("plan(ViewQuery)", new Door(ASKS, door -> Mono.just(door.notes.plan(shown()))));
        doors.put("plan(GroupQuery)", new Door(ASKS, door -> Mono.just(door.notes.plan(groups()))));
        doors.put(
                "plan(Command)",
                new Door(ASKS, door -> Mono.just(door.notes.plan(Notes.all().purge()))));
        doors.put("explain(Query)", new Door("org", door -> door.notes.explain(Notes.all())));
        doors.put("explain(Query, boolean)", new Door("org", door -> door.notes.explain(Notes.all(), true)));
        doors.put("explain(ViewQuery)", new Door("org", door -> door.notes.explain(shown())));
        doors.put("explain(ViewQuery, boolean)", new Door("org", door -> door.notes.explain(shown(), true)));
    }

    private static void loads(Map<String, Door> doors) {
        var writer = Notes.writer().eager();
        doors.put("load(Object, String[])", new Door("known", door -> door.notes.load(door.note, "writer", "labels")));
        doors.put("load(Object, Loadable)", new Door("known", door -> door.notes.load(door.note, writer)));
        doors.put(
                "loadAll(Collection, String[])",
                new Door("known", door -> door.notes.loadAll(List.of(door.note), "writer", "labels")));
        doors.put(
                "loadAll(Collection, Loadable)",
                new Door("known", door -> door.notes.loadAll(List.of(door.note), writer)));
        doors.put("get(Object)", new Door(NONE, door -> door.notes.get(door.key())));
        doors.put("get(Object, String[])", new Door(NONE, door -> door.notes.get(door.key(), "writer")));
        doors.put("get(Object, Loadable)", new Door(NONE, door -> door.notes.get(door.key(), writer)));
        doors.put("getOrFail(Object)", new Door(NOT_FOUND, door -> door.notes.getOrFail(door.key())));
        doors.put(
                "getOrFail(Object, String[])", new Door(NOT_FOUND, door -> door.notes.getOrFail(door.key(), "writer")));
        doors.put("getOrFail(Object, Loadable)", new Door(NOT_FOUND, door -> door.notes.getOrFail(door.key(), writer)));
        doors.put("refresh(Object)", new Door(NOT_FOUND, door -> door.notes.refresh(door.note)));
    }

    private static void pages(Map<String, Door> doors) {
        doors.put("page(Query, long)", new Door("total=0", door -> door.notes.page(Notes.all(), 1)));
        doors.put("page(Query, long, int)", new Door("total=0", door -> door.notes.page(Notes.all(), 1, 5)));
        doors.put("page(ViewQuery, long)", new Door("total=0", door -> door.notes.page(shown(), 1)));
        doors.put("page(ViewQuery, long, int)", new Door("total=0", door -> door.notes.page(shown(), 1, 5)));
        doors.put("page(GroupQuery, long, int)", new Door("total=0", door -> door.notes.page(groups(), 1, 5)));
        doors.put("page(Query, Seek)", new Door("rows=[]", door -> door.notes.page(Notes.all(), Seek.first(5))));
        doors.put("page(ViewQuery, Seek)", new Door("rows=[]", door -> door.notes.page(shown(), Seek.first(5))));
    }

    private static void inserts(Map<String, Door> doors) {
        doors.put("insert(Object)", new Door(VIOLATION, door -> door.notes.insert(door.fresh())));
        doors.put("insertAll(Collection)", new Door(VIOLATION, door -> door.notes.insertAll(List.of(door.fresh()))));
        doors.put("insertAll(Publisher)", new Door(VIOLATION, door -> door.notes.insertAll(Flux.just(door.fresh()))));
        doors.put("save(Object)", new Door(VIOLATION, door -> door.notes.save(door.fresh())));
        doors.put("saveAll(Collection)", new Door(VIOLATION, door -> door.notes.saveAll(List.of(door.fresh()))));
        doors.put(
                "save(Object, Cascade, Cascade[])",
                new Door(
                        VIOLATION,
                        door -> door.writers.save(
                                Writer.of("x", 8).with(Many.complete(List.of())), Cascade.replace("notes"))));
        doors.put("upsert(Object)", new Door(VIOLATION, door -> door.notes.upsert(door.note.titled("changed"))));
        doors.put("upsert(Object, String[])", new Door(VIOLATION, door -> door.writers.upsert(door.another(), "name")));
        doors.put(
                "upsert(Object, OnConflict)",
                new Door(
                        VIOLATION,
                        door -> door.writers.upsert(
                                door.another(),
                                OnConflict.on(Writers.MODEL, "name").keep())));
        doors.put(
                "upsertAll(Collection)",
                new Door(VIOLATION, door -> door.notes.upsertAll(List.of(door.note.titled("changed")))));
        doors.put(
                "upsertAll(Collection, OnConflict)",
                new Door(
                        VIOLATION,
                        door -> door.writers.upsertAll(List.of(door.another()), OnConflict.on(Writers.MODEL, "name"))));
        doors.put(
                "getOrInsert(Object, String[])",
                new Door(VIOLATION, door -> door.writers.getOrInsert(door.another(), "name")));
        doors.put("using(Object, Function)", new Door(VIOLATION, door -> door.notes.using(door.fresh(), Mono::just)));
        doors.put(
                "usingRolledBack(Object, Function)",
                new Door(VIOLATION, door -> door.notes.usingRolledBack(door.fresh(), Mono::just)));
        doors.put(
                "related(Object, Relation)",
                new Door(
                        NO_REFERENCE,
                        door -> door.notes.related(door.note, labels()).add(List.of(door.label))));
        doors.put(
                "related(Object, ToMany)",
                new Door(
                        ZERO,
                        door -> door.notes.related(door.note, Notes.labels()).clear()));
    }

    private static void updates(Map<String, Door> doors) {
        Function<Doors, Note> changed = door -> door.note.titled("changed");
        doors.put(
                "execute(Command)",
                new Door(ZERO, door -> door.notes.execute(Notes.all().update("likes", 9))));
        doors.put(
                "run(Command)",
                new Door(NONE, door -> door.notes.run(Notes.all().update("likes", 9))));
        doors.put("update(Object)", new Door(NOT_FOUND, door -> door.notes.update(changed.apply(door))));
        doors.put(
                "updateAll(Collection)",
                new Door(NOT_FOUND, door -> door.notes.updateAll(List.of(changed.apply(door)))));
        doors.put(
                "update(Object, Object)",
                new Door(NOT_FOUND, door -> door.notes.update(door.note, changed.apply(door))));
        doors.put(
                "update(Change)",
                new Door(
                        NOT_FOUND,
                        door -> door.notes.update(Change.diff(Notes.MODEL, door.note, changed.apply(door)))));
        doors.put(
                "applyAll(Collection)",
                new Door(
                        NOT_FOUND,
                        door -> door.notes.applyAll(
                                List.of(Change.diff(Notes.MODEL, door.note, changed.apply(door))))));
        doors.put(
                "update(Object, Assignment)",
                new Door(NOT_FOUND, door -> door.notes.update(door.note, Notes.LIKES.set(9))));
        doors.put(
                "update(Object, Assignment, Assignment)",
                new Door(
                        NOT_FOUND,
                        door -> door.notes.update(door.note, Notes.LIKES.set(9), Notes.TITLE.set("changed"))));
        doors.put(
                "update(Object, List)",
                new Door(NOT_FOUND, door -> door.notes.update(door.note, List.of(Notes.LIKES.set(9)))));
        doors.put("update(Object, Map)", new Door(NOT_FOUND, door -> door.notes.update(door.note, Map.of("likes", 9))));
        doors.put("touch(Object)", new Door(NOT_FOUND, door -> door.notes.touch(door.note)));
    }

    private static void deletions(Map<String, Door> doors) {
        doors.put("delete(Object)", new Door(NOT_FOUND, door -> door.notes.delete(door.note)));
        doors.put("deleteAll(Collection)", new Door(NOT_FOUND, door -> door.notes.deleteAll(List.of(door.note))));
        doors.put("deleteById(Object)", new Door(NONE, door -> door.notes.deleteById(door.key())));
        doors.put("purge(Object)", new Door(NONE, door -> door.notes.purge(door.note)));
        doors.put("restore(Object)", new Door(NONE, door -> door.notes.restore(door.note)));
    }
}
