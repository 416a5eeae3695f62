package kumiko.writes;

import java.time.Duration;
import java.util.Objects;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Model;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One of those that have to agree. */
interface Side {

    Duration PATIENCE = Duration.ofSeconds(60);

    <R> Repo<R> repo(Model<R> model);

    static Side of(MemoryDatabase memory) {
        return new Side() {
            @Override
            public <R> Repo<R> repo(Model<R> model) {
                return Repo.of(model, memory);
            }

            @Override
            public String toString() {
                return "memory";
            }
        };
    }

    static Side of(Database database, String name) {
        return new Side() {
            @Override
            public <R> Repo<R> repo(Model<R> model) {
                return Repo.of(model, database);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(PATIENCE));
    }

    static void done(Mono<? extends @Nullable Object> work) {
        work.block(PATIENCE);
    }
}
