package kumiko.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kumiko.examples.blog.ProductTour;
import kumiko.examples.blog.Products;
import kumiko.memory.MemoryDatabase;
import org.junit.jupiter.api.Test;

class ProductTourTest {

    @Test
    void eachQueryFindsWhatTheReadmeSays() {
        var memory = MemoryDatabase.empty();
        memory.insert(Products.MODEL, ProductTour.PRODUCTS);
        assertThat(ProductTour.found(Products.repo(memory)).collectList().block())
                .containsExactly(
                        List.of("Plane"),
                        List.of("Chisel"),
                        List.of("Chisel"),
                        List.of("Plane"),
                        List.of("Chisel"),
                        List.of("Chisel"),
                        List.of("Chisel"),
                        List.of("Plane"));
    }
}
