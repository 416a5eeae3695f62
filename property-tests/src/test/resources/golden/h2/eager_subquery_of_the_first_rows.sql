-- Club with players(SUBQUERY, sort rank, limit 1).won(SUBQUERY, limit 2)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" "c0"
where "c0"."closed_at" is null
-- players:
select "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d2"."#k1" from (select "p0"."id" "id", "p0"."name" "name", "p0"."rank" "rank", "p0"."club_id" "club_id", "p0"."rival_id" "rival_id", "p0"."retired_at" "retired_at", "p0"."club_id" "#k1", row_number() over (partition by "p0"."club_id"
order by "p0"."rank" asc nulls last, "p0"."id" asc) "#n"
from "players" "p0"
where ("p0"."club_id" in (select "c1"."id"
from "clubs" "c1"
where "c1"."closed_at" is null) and "p0"."retired_at" is null)) "d2"
where ("d2"."#n" > cast($1 as bigint) and "d2"."#n" <= cast($2 as bigint))
order by "d2"."#n" asc
-- players.won:
select "d4"."place", "d4"."number", "d4"."winner_id", "d4"."loser_id", "d4"."#k1" from (select "g0"."place" "place", "g0"."number" "number", "g0"."winner_id" "winner_id", "g0"."loser_id" "loser_id", "g0"."winner_id" "#k1", row_number() over (partition by "g0"."winner_id"
order by "g0"."place" asc, "g0"."number" asc) "#n"
from "games" "g0"
where "g0"."winner_id" in (select "d3"."id" from (select "p1"."id" "id", "p1"."name" "name", "p1"."rank" "rank", "p1"."club_id" "club_id", "p1"."rival_id" "rival_id", "p1"."retired_at" "retired_at", "p1"."club_id" "#k1", row_number() over (partition by "p1"."club_id"
order by "p1"."rank" asc nulls last, "p1"."id" asc) "#n"
from "players" "p1"
where ("p1"."club_id" in (select "c2"."id"
from "clubs" "c2"
where "c2"."closed_at" is null) and "p1"."retired_at" is null)) "d3"
where ("d3"."#n" > cast($1 as bigint) and "d3"."#n" <= cast($2 as bigint)))) "d4"
where ("d4"."#n" > cast($3 as bigint) and "d4"."#n" <= cast($4 as bigint))
order by "d4"."#n" asc
