package kumiko.policies;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;

/** What notes are filed under; some labels are secret. */
@Table("labels")
record Label(
        @Id String word,
        boolean secret,
        @ManyToMany(mappedBy = "labels") Many<Note> notes) {

    static Label of(String word) {
        return new Label(word, false, Many.unloaded());
    }

    static Label secret(String word) {
        return new Label(word, true, Many.unloaded());
    }
}
