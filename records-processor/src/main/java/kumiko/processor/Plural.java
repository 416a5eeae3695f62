package kumiko.processor;

/** English plurals, as far as rules go; {@code @Table(companion = ..)} names the others. */
final class Plural {

    private Plural() {}

    static String of(String noun) {
        if (noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        boolean hisses = noun.endsWith("s")
                || noun.endsWith("x")
                || noun.endsWith("z")
                || noun.endsWith("ch")
                || noun.endsWith("sh");
        return noun + (hisses ? "es" : "s");
    }
}
