package kumiko.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** The methods of a companion that lead to the stored records, where the interpreter is on the path. */
record RepoMethods(ClassName record) {

    static final ClassName REPO = ClassName.get("kumiko.r2dbc", "Repo");
    private static final ClassName DATABASE = ClassName.get("kumiko.r2dbc", "Database");
    private static final ClassName TRANSACTION = ClassName.get("kumiko.r2dbc", "Transaction");
    private static final ClassName MEMORY = ClassName.get("kumiko.memory", "MemoryDatabase");

    List<MethodSpec> all() {
        return List.of(
                QueryMethods.method("repo", type(), "{@return the records of the database that a subscription finds}")
                        .addStatement("return $T.of(MODEL)", REPO)
                        .build(),
                QueryMethods.method("repo", type(), "{@return the records of a database}")
                        .addParameter(DATABASE, "database")
                        .addStatement("return $T.of(MODEL, database)", REPO)
                        .build(),
                QueryMethods.method(
                                "repo",
                                type(),
                                "{@return the records of a database as a transaction sees and changes them}")
                        .addParameter(TRANSACTION, "transaction")
                        .addStatement("return $T.of(MODEL, transaction)", REPO)
                        .build(),
                QueryMethods.method("repo", type(), "{@return the records of lists in memory}")
                        .addParameter(MEMORY, "memory")
                        .addStatement("return $T.of(MODEL, memory)", REPO)
                        .build());
    }

    private TypeName type() {
        return ParameterizedTypeName.get(REPO, record);
    }
}
