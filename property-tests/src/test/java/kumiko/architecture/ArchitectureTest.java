package kumiko.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of modules in docs/architecture.md, and the fences around what is foreign. */
class ArchitectureTest {

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kumiko");
    }

    @Test
    void importsRunInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("kumiko..")
                .withOptionalLayers(true)
                .layer("model")
                .definedBy("kumiko.model..")
                .layer("algebra")
                .definedBy("kumiko.algebra..")
                .layer("lookup")
                .definedBy("kumiko.lookup..")
                .layer("memory")
                .definedBy("kumiko.memory..")
                .layer("records")
                .definedBy("kumiko.records..")
                .layer("schema")
                .definedBy("kumiko.schema..")
                .layer("plan")
                .definedBy("kumiko.plan..")
                .layer("jooq")
                .definedBy("kumiko.jooq..")
                .layer("r2dbc")
                .definedBy("kumiko.r2dbc..")
                .layer("json")
                .definedBy("kumiko.json..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("algebra")
                .mayOnlyAccessLayers("model")
                .whereLayer("lookup")
                .mayOnlyAccessLayers("model", "algebra")
                .whereLayer("memory")
                .mayOnlyAccessLayers("model", "algebra")
                .whereLayer("records")
                .mayOnlyAccessLayers("model", "algebra")
                .whereLayer("schema")
                .mayOnlyAccessLayers("model")
                .whereLayer("plan")
                .mayOnlyAccessLayers("model", "algebra")
                .whereLayer("jooq")
                .mayOnlyAccessLayers("model", "algebra", "schema", "plan")
                .whereLayer("r2dbc")
                .mayOnlyAccessLayers("model", "algebra", "lookup", "memory", "schema", "plan", "jooq")
                .whereLayer("json")
                .mayOnlyAccessLayers("model", "algebra", "lookup", "memory")
                .check(classes);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("kumiko.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void foreignLibrariesStayBehindTheirFences() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kumiko.jooq..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("kumiko.r2dbc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.r2dbc..", "reactor..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("kumiko.json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .check(classes);
    }

    @Test
    void noTextBecomesSql() {
        noClasses().should().dependOnClassesThat().areAssignableTo(SQL.class).check(classes);
        for (var plain : new String[] {"field", "condition", "table", "sql", "query", "resultQuery"}) {
            noClasses().should().callMethod(DSL.class, plain, String.class).check(classes);
            noClasses()
                    .should()
                    .callMethod(DSL.class, plain, String.class, Object[].class)
                    .check(classes);
        }
        for (var inlined : new String[] {"inline", "val"}) {
            noClasses().should().callMethod(DSL.class, inlined, Object.class).check(classes);
            noClasses().should().callMethod(DSL.class, inlined, String.class).check(classes);
        }
    }

    @Test
    void theDriverOfPostgresMayBeAbsent() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PostgresConnections")
                .and()
                .haveNameNotMatching(
                        ".*PostgresConnections\\$.*|.*PostgresErrors|.*SinceYear2000\\$Reading.*|.*ReadOnlyCodec")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.r2dbc.postgresql..", "io.r2dbc.h2..", "org.h2..")
                .check(classes);
    }
}
