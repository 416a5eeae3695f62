package kumiko.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kumiko.agreement.PaperTopics;
import kumiko.agreement.Papers;
import kumiko.agreement.Topics;
import kumiko.model.ModelException;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.Index;
import kumiko.records.ManyToOne;
import kumiko.records.RecordModel;
import kumiko.records.Table;
import kumiko.schema.TableDefinition;
import kumiko.schema.TableDefinitions;
import org.junit.jupiter.api.Test;

/** Which tables models want. */
class TableDefinitionsTest {

    @Table(value = "skills", companion = "SkillNotes")
    record SkillNote(@Id String name, @Index String note) {}

    @Table("towns")
    record Town(@Id long id, String name) {}

    @Table(value = "people_of_towns", companion = "Townspeople")
    record Townsperson(
            @Id long id, @ManyToOne(references = "name") One<String, Town> town) {}

    @Table(value = "first", companion = "Firsts")
    record First(@Id long id, @Index(name = "same") int value) {}

    @Table(value = "second", companion = "Seconds")
    record Second(@Id long id, @Index(name = "same") int value) {}

    @Test
    void aTableOfPairsMayAlsoBeTheTableOfAModel() {
        var tables = TableDefinitions.declared(List.of(Papers.MODEL, Topics.MODEL, PaperTopics.MODEL));
        var pairs = tables.stream()
                .filter(table -> table.name().equals("paper_topics"))
                .toList();
        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).columns())
                .extracting(TableDefinition.Column::name)
                .containsExactly("paper", "topic");
        assertThat(pairs.get(0).references())
                .extracting(TableDefinition.Reference::name, TableDefinition.Reference::cascading)
                .containsExactly(tuple("paper_topics_paper_fkey", true), tuple("paper_topics_topic_fkey", true));
    }

    @Test
    void modelsThatShareATableWantAllThatAnyOfThemWants() {
        var tables = TableDefinitions.declared(List.of(Skills.MODEL, RecordModel.of(SkillNote.class)));
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).columns())
                .extracting(TableDefinition.Column::name)
                .containsExactly("name", "note");
        assertThat(tables.get(0).indexes())
                .containsExactly(new TableDefinition.Key("skills_note_idx", List.of("note")));
    }

    @Test
    void theSideThatIsMappedUsesATableOfPairsAndDoesNotDeclareIt() {
        assertThat(TableDefinitions.declared(List.of(Skills.MODEL)))
                .extracting(TableDefinition::name)
                .containsExactly("skills");
        assertThat(TableDefinitions.used(List.of(Skills.MODEL)))
                .extracting(TableDefinition::name)
                .containsExactly("skills", "member_skills");
    }

    @Test
    void whatIsReferredToIdentifiesARow() {
        assertThatThrownBy(() -> TableDefinitions.declared(
                        List.of(RecordModel.of(Town.class), RecordModel.of(Townsperson.class))))
                .isInstanceOf(ModelException.class)
                .hasMessage("Townsperson.town refers to `name` of Town, by which several rows could be meant;"
                        + " make it unique there");
    }

    @Test
    void twoIndexesDoNotHaveOneName() {
        assertThatThrownBy(() ->
                        TableDefinitions.declared(List.of(RecordModel.of(First.class), RecordModel.of(Second.class))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("two indexes, or an index and a table, are called `same`");
    }
}
