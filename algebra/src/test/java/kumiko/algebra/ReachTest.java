package kumiko.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kumiko.lookup.Lookups;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelRef;
import kumiko.model.Relation;
import kumiko.model.RowCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query reaches is found by looking at it. */
class ReachTest {

    record Node(long id) {}

    private static final ModelRef<Node> REF = ModelRef.of(Node.class, () -> ReachTest.NODES);

    private static final Model<Node> NODES = Model.builder(Node.class, "nodes")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("name", DataType.TEXT))
            .column(Column.of("size", DataType.INTEGER))
            .column(Column.of("data", DataType.JSON))
            .column(Column.of("parent_id", DataType.LONG).orNull())
            .relation(new Relation.ManyToOne<>(REF, "parent", REF, Link.ForeignKey.of("parent_id")))
            .relation(new Relation.OneToMany<>(REF, "children", REF, new Link.MappedBy("parent")))
            .build(RowCodec.of(
                            node -> new Object[] {node.id(), "", 0, new Json("{}"), null},
                            values -> new Node((Long) values[0]))
                    .carrying("children", (node, children) -> node));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "everything | | ",
                "name='a' and not size__gt=1 | Node.name, Node.size | ",
                "size__range=[1, 2] or name__in=['a'] or name__isnull=true | Node.size, Node.name | ",
                "name__startswith='a' | Node.name | ",
                "data__city='a' | Node.data | ",
                "data__has_key='a' | Node.data | ",
                "parent=1 | Node.parent_id | ",
                "parent___name='a' | Node.parent.name | Node.parent",
                "parent___parent___name='a' | Node.parent.parent.name | Node.parent, Node.parent.parent",
                "children___size=1 | Node.children.size | Node.children",
                "children__none(parent___name='a') | Node.children.parent.name | Node.children, Node.children.parent",
                "children__count=1 | | Node.children",
                "children___size__max=1 | Node.children.size | Node.children",
                "search('a', name, children___name) | Node.name, Node.children.name | Node.children",
                "length(name)=F(size) | Node.name, Node.size | ",
                "case(size=1 then name, else parent___name)='a' | Node.size, Node.name, Node.parent.name | Node.parent",
                "name__same=F(parent___name) | Node.name, Node.parent.name | Node.parent",
            })
    void aFilterReachesTheColumnsItReadsAndTheWaysToThem(String text, String columns, String crossed) {
        var filter = Lookups.trusted(NODES).filter(text).get();
        var reach = Reach.of(NODES, filter);

        assertThat(reach.columns().mkString(", ")).isEqualTo(columns == null ? "" : columns);
        assertThat(reach.crossed().mkString(", ")).isEqualTo(crossed == null ? "" : crossed);
        assertThat(reach.loaded()).isEmpty();
    }

    @Test
    void aQueryReachesWhatItIsSortedByAndWhatItLoads() {
        var reach = Query.all(NODES)
                .where("size", 1)
                .sort("name")
                .with("children.children")
                .reach();

        assertThat(reach.columns().mkString(", ")).isEqualTo("Node.size, Node.name");
        assertThat(reach.loaded().mkString(", ")).isEqualTo("Node.children, Node.children.children");
    }

    @Test
    void aQueryWithinAQueryStartsAnew() {
        var inner = Query.all(NODES).where("parent___name", "a").sort("size").limit(1);
        var reach = Query.all(NODES).where("children__in", inner).reach();

        assertThat(reach.columns().map(Reach.Read::toString).toJavaSet())
                .isEqualTo(Set.of("Node.children.id", "Node.parent.name", "Node.size", "Node.id"));
    }
}
