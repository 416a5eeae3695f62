package kumiko.examples.blog;

import java.util.List;
import kumiko.algebra.Query;
import kumiko.model.Json;
import kumiko.r2dbc.Repo;
import reactor.core.publisher.Flux;

/** What is asked of lists, JSON and enums of the database. */
public final class ProductTour {

    public static final List<Product> PRODUCTS = List.of(
            new Product(
                    1,
                    "Chisel",
                    List.of("steel", "hand"),
                    new Json("{\"weight\": 3, \"sizes\": [{\"unit\": \"mm\"}], \"sale\": null}"),
                    Season.SPRING),
            new Product(
                    2,
                    "Plane",
                    List.of("wood", "steel"),
                    new Json("{\"weight\": 12, \"maker\": \"Hira\"}"),
                    Season.WINTER));

    private ProductTour() {}

    /** {@return the names of the products that each query finds} */
    public static Flux<List<String>> found(Repo<Product> repo) {
        return Flux.fromIterable(List.of(lists(), json(), seasons()))
                .concatMapIterable(queries -> queries)
                .concatMap(query -> repo.run(query).map(Product::name).collectList());
    }

    private static List<Query<Product>> lists() {
        Query<Product> both = Products.where(Products.TAGS.contains(List.of("wood", "steel")));
        Query<Product> some = Products.where("tags__overlap=['hand', 'hot'] and tags__len__gte=2");
        Query<Product> first = Products.where(Products.TAGS.at(0).is("steel"));
        return List.of(both, some, first);
    }

    private static List<Query<Product>> json() {
        Query<Product> heavy = Products.where("data__weight__gte=10 and data__maker__icontains='hi'");
        Query<Product> small =
                Products.where(Products.DATA.path("sizes", 0, "unit").asText().is("mm"));
        Query<Product> notOnSale = Products.where("data__has_key='sale' and data__sale__isnull=true");
        Query<Product> same = Products.where(Products.DATA.contains(new Json("{\"weight\": 3}")));
        return List.of(heavy, small, notOnSale, same);
    }

    private static List<Query<Product>> seasons() {
        Query<Product> late = Products.where("season__gt='SUMMER'").sort("-season");
        return List.of(late);
    }
}
