package kumiko.examples.flights;

import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;

/**
 * A question.
 *
 * @param title as a person asks it
 * @param method which says it in Java
 * @param asked what the method returns
 */
record Question<R>(String title, String method, Asked<R> asked) {

    static <R> Question<R> of(String title, String method, Query<R> query) {
        return new Question<>(title, method, new Asked.Records<>(query));
    }

    static <R> Question<R> of(String title, String method, ViewQuery<R, ?> query) {
        return new Question<>(title, method, new Asked.Shown<>(query));
    }

    static <R> Question<R> of(String title, String method, GroupQuery<R, ?> query) {
        return new Question<>(title, method, new Asked.Groups<>(query));
    }
}
