package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;

/** Gradle compiles anew only what a change touches, if each generated file comes from one record. */
class IncrementalTest {

    @Test
    void theProcessorIsDeclaredIsolating() throws IOException {
        try (var in =
                CompanionProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(in).asString(UTF_8).isEqualToIgnoringNewLines(CompanionProcessor.class.getName() + ",isolating");
        }
    }

    @Test
    void eachCompanionComesFromItsRecordAlone() {
        var origins = new HashMap<String, List<String>>();
        var compilation = Sources.compile(List.of(recording(origins)), Sources.records("""
                        @Table("users") record User(@Id long id, @OneToMany(mappedBy = "user") Many<Post> posts) {}
                        @Table("posts") record Post(@Id long id, One<Long, User> user) {}
                        """));
        assertThat(compilation).succeeded();
        assertThat(origins).isEqualTo(Map.of("shop.Users", List.of("shop.User"), "shop.Posts", List.of("shop.Post")));
    }

    /** A companion processor; the elements that each file is created for go into the map. */
    private static Processor recording(Map<String, List<String>> origins) {
        return new javax.annotation.processing.AbstractProcessor() {

            private final CompanionProcessor processor = new CompanionProcessor();

            @Override
            public synchronized void init(ProcessingEnvironment environment) {
                processor.init((ProcessingEnvironment) proxy(
                        ProcessingEnvironment.class,
                        environment,
                        (name, arguments, result) -> name.equals("getFiler") ? recordingFiler(result) : result));
            }

            private Object recordingFiler(Object filer) {
                return proxy(Filer.class, filer, (name, arguments, result) -> {
                    var elements = (Element[]) arguments[arguments.length - 1];
                    origins.put(
                            arguments[0].toString(),
                            List.of(elements).stream().map(Element::toString).toList());
                    return result;
                });
            }

            @Override
            public Set<String> getSupportedAnnotationTypes() {
                return processor.getSupportedAnnotationTypes();
            }

            @Override
            public javax.lang.model.SourceVersion getSupportedSourceVersion() {
                return processor.getSupportedSourceVersion();
            }

            @Override
            public boolean process(
                    Set<? extends javax.lang.model.element.TypeElement> annotations,
                    javax.annotation.processing.RoundEnvironment round) {
                return processor.process(annotations, round);
            }
        };
    }

    private interface Observer {
        Object seen(String method, Object[] arguments, Object result);
    }

    private static Object proxy(Class<?> type, Object target, Observer observer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        observer.seen(method.getName(), arguments, method.invoke(target, arguments)));
    }
}
