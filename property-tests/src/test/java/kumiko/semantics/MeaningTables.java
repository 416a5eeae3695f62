package kumiko.semantics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kumiko.agreement.Paper;
import kumiko.agreement.Papers;
import kumiko.agreement.People;
import kumiko.agreement.Person;
import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;

/** The rows of the document's tables, and the tables. */
final class MeaningTables {

    private MeaningTables() {}

    /** Five people: by what they are called, how old they are, when they were born and what they wrote. */
    static final List<Person> PEOPLE = List.of(
            person(1, null, null, null),
            person(2, "", 17, "2019-12-31"),
            person(3, "Bill", 18, "2020-01-01"),
            person(4, "bill", 19, "2020-12-31"),
            person(5, "100%", 20, "2021-01-01"));

    /** The first person wrote nothing, the second something without a rating, the others what the titles say. */
    static final List<Paper> PAPERS = List.of(
            paper(1, 2, null, null), paper(2, 3, 5, 1L), paper(3, 4, 1, 2L), paper(4, 4, 5, 3L), paper(5, 5, 1, 3L));

    private static Person person(long id, @Nullable String nick, @Nullable Integer age, @Nullable String born) {
        return new Person(
                id,
                "person " + id,
                nick,
                age,
                null,
                null,
                null,
                born == null ? null : LocalDate.parse(born),
                Instant.EPOCH,
                null,
                One.of((Long) null),
                Many.unloaded(),
                Many.unloaded());
    }

    private static Paper paper(long id, long author, @Nullable Integer rating, @Nullable Long editor) {
        return new Paper(id, "paper " + id, rating, null, One.of(author), One.of(editor), Many.unloaded());
    }

    static List<MeaningTable<?>> all() {
        return List.of(texts(), numbers(), dates(), toOne(), toMany(), computed(), lists(), documents());
    }

    /** Shelves with lists and documents. */
    static final List<Shelf> SHELVES = List.of(
            new Shelf(1, null, null),
            new Shelf(2, List.of(), new Json("null")),
            new Shelf(3, List.of("a"), new Json("{\"a\": null}")),
            new Shelf(4, List.of("a", "b"), new Json("{\"a\": 1}")),
            new Shelf(5, List.of("b", "a", "a"), new Json("{\"a\": \"1\", \"b\": [1, \"x\"]}")));

    private static MeaningTable<Shelf> lists() {
        return new MeaningTable<>(
                "Lists",
                Shelves.MODEL,
                List.of("null", "`[]`", "`['a']`", "`['a','b']`", "`['b','a','a']`"),
                List.of(
                        "tags=['a','b']",
                        "not tags=['a','b']",
                        "tags__ne=['a','b']",
                        "tags__contains=['a']",
                        "not tags__contains=['a']",
                        "tags__contains=['b','b']",
                        "tags__contains=[]",
                        "tags__contained_by=['a','z']",
                        "tags__contained_by=[]",
                        "tags__overlap=['b','z']",
                        "tags__overlap=[]",
                        "tags__len=2",
                        "tags__len__lt=2",
                        "tags__0='a'",
                        "tags__1__isnull=true",
                        "tags__isnull=true"));
    }

    private static MeaningTable<Shelf> documents() {
        return new MeaningTable<>(
                "JSON",
                Shelves.MODEL,
                List.of("null", "`null`", "`{\"a\":null}`", "`{\"a\":1}`", "`{\"a\":\"1\",\"b\":[1,\"x\"]}`"),
                List.of(
                        "data__a=1",
                        "not data__a=1",
                        "data__a__ne=1",
                        "data__a='1'",
                        "data__a__gte=1",
                        "data__a__isnull=true",
                        "data__b__1='x'",
                        "data__has_key='a'",
                        "data__has_keys=['a','b']",
                        "data__has_any_keys=['b','c']",
                        "data__isnull=true"),
                false);
    }

    private static MeaningTable<Person> texts() {
        return new MeaningTable<>(
                "Texts",
                People.MODEL,
                List.of("null", "`''`", "`'Bill'`", "`'bill'`", "`'100%'`"),
                List.of(
                        "nick='Bill'",
                        "not nick='Bill'",
                        "nick__ne='Bill'",
                        "nick__iexact='BILL'",
                        "nick__in=['Bill','']",
                        "nick__notin=['Bill','']",
                        "not nick__in=['Bill','']",
                        "nick__in=[]",
                        "nick__notin=[]",
                        "nick__contains='ill'",
                        "nick__contains=''",
                        "nick__contains='%'",
                        "nick__icontains='ILL'",
                        "nick__startswith='B'",
                        "nick__istartswith='B'",
                        "nick__endswith='L'",
                        "nick__iendswith='L'",
                        "nick__like='B%'",
                        "nick__like='%\\%'",
                        "nick__ilike='b%'",
                        "nick__regex='^b'",
                        "nick__iregex='^b'",
                        "nick__gt='Bill'",
                        "nick__lte='Bill'",
                        "nick__range=['A','Z']",
                        "nick__length=4",
                        "nick__lower='bill'",
                        "nick__isnull=true",
                        "nick__isnull=false"));
    }

    private static MeaningTable<Person> computed() {
        return new MeaningTable<>(
                "Computed values",
                People.MODEL,
                List.of("null", "17, `''`", "18, `'Bill'`", "19, `'bill'`", "20, `'100%'`"),
                List.of(
                        "coalesce(age, 18)=18",
                        "nullif(age, 18)__isnull=true",
                        "(age / 2)=9.5",
                        "(age / (age - 18))__isnull=true",
                        "(age % 2)=0",
                        "age__negated__lt=-18",
                        "(age / 4)__round=5",
                        "greatest(age, 18)=18",
                        "least(age, 18)=18",
                        "nick__same=F(nick)",
                        "concat(nick, '!')='Bill!'",
                        "substring(nick, 2, 2)='il'",
                        "left(nick, 1)='B'",
                        "right(nick, 9)='bill'",
                        "replace(nick, 'l', '')='Bi'",
                        "position(nick, 'l')=3",
                        "position(nick, '')=1",
                        "case(age__lt=18 then 'young', else 'adult')='adult'",
                        "later(born, 'P2M')='2020-02-29'",
                        "born__lt=F(now()__date)"));
    }

    private static MeaningTable<Person> numbers() {
        return new MeaningTable<>(
                "Numbers",
                People.MODEL,
                List.of("null", "17", "18", "19", "20"),
                List.of(
                        "age=18",
                        "age=18.0",
                        "age=18.5",
                        "age__ne=18",
                        "not age=18",
                        "age__gt=18",
                        "not age__gt=18",
                        "age__gte=17.5",
                        "age__lt=3000000000",
                        "age__gt=3000000000",
                        "age__range=[18,19]",
                        "age__in=[18,18.5,19]",
                        "age__notin=[18,19]",
                        "age=F(id)",
                        "age__isnull=true"));
    }

    private static MeaningTable<Person> dates() {
        return new MeaningTable<>(
                "Dates",
                People.MODEL,
                List.of("null", "2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01"),
                List.of(
                        "born='2020-01-01'",
                        "born__year=2020",
                        "born__year__ne=2020",
                        "not born__year=2020",
                        "born__year__gt=2020",
                        "born__year__in=[2019,2021]",
                        "born__quarter=4",
                        "born__month=12",
                        "born__day=31",
                        "born__week=1",
                        "born__iso_week_day=5",
                        "born__week_day=6",
                        "born__range=['2020-01-01','2020-12-31']",
                        "born__isnull=true"));
    }

    private static MeaningTable<Paper> toOne() {
        return new MeaningTable<>(
                "Over a relation to one",
                Papers.MODEL,
                List.of("no editor", "aged null", "aged 17", "aged 18", "aged 18"),
                List.of(
                        "editor___age=18",
                        "editor___age__ne=18",
                        "not editor___age=18",
                        "editor___age__isnull=true",
                        "editor__isnull=true",
                        "editor_id__isnull=true",
                        "editor=3",
                        "editor___age=18 or id=1"));
    }

    private static MeaningTable<Person> toMany() {
        return new MeaningTable<>(
                "Over a relation to many",
                People.MODEL,
                List.of("none", "one, not rated", "one rated 5", "rated 1 and 5", "one rated 1"),
                List.of(
                        "papers___rating=5",
                        "papers___some___rating=5",
                        "not papers___rating=5",
                        "papers___rating__ne=5",
                        "papers___every___rating=5",
                        "papers___none___rating=5",
                        "papers___rating__isnull=true",
                        "papers__isnull=true",
                        "papers__isnull=false",
                        "papers___rating__lt=3, papers___rating__gt=3",
                        "papers___some___rating__lt=3, papers___some___rating__gt=3",
                        "papers___some(rating__gt=0 and rating__lt=3)",
                        "papers__count=2",
                        "papers__count=0",
                        "papers___rating__max=5",
                        "papers___rating__max__isnull=true"));
    }
}
