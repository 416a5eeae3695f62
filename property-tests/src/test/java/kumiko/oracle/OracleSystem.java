package kumiko.oracle;

import java.util.List;
import java.util.Optional;

/** A system whose answers were recorded: its cases, how to ask them of us, and where we differ on purpose. */
interface OracleSystem {

    String name();

    World world();

    List<OracleCase> cases();

    /** {@return which feature the case needs that is not there yet, empty if it can be asked} */
    Optional<String> missingFeature(OracleCase oracle);

    /** {@return the case in our terms} */
    Question question(OracleCase oracle);

    List<Rule> rules();
}
