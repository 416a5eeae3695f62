-- Club with players(SUBQUERY, sort rank, limit 1).won(SUBQUERY, limit 2)
select "c0"."id", "c0"."name", "c0"."closed_at"
from "clubs" as "c0"
where "c0"."closed_at" is null
-- players:
select "d2"."id", "d2"."name", "d2"."rank", "d2"."club_id", "d2"."rival_id", "d2"."retired_at", "d2"."#k1" from (select "p0"."id" as "id", "p0"."name" as "name", "p0"."rank" as "rank", "p0"."club_id" as "club_id", "p0"."rival_id" as "rival_id", "p0"."retired_at" as "retired_at", "p0"."club_id" as "#k1", row_number() over (partition by "p0"."club_id"
order by "p0"."rank" asc, "p0"."id" asc) as "#n"
from "players" as "p0"
where ("p0"."club_id" in (select "c1"."id"
from "clubs" as "c1"
where "c1"."closed_at" is null) and "p0"."retired_at" is null)) as "d2"
where ("d2"."#n" > $1 and "d2"."#n" <= $2)
order by "d2"."#n" asc
-- players.won:
select "d4"."place", "d4"."number", "d4"."winner_id", "d4"."loser_id", "d4"."#k1" from (select "g0"."place" as "place", "g0"."number" as "number", "g0"."winner_id" as "winner_id", "g0"."loser_id" as "loser_id", "g0"."winner_id" as "#k1", row_number() over (partition by "g0"."winner_id"
order by "g0"."place" asc, "g0"."number" asc) as "#n"
from "games" as "g0"
where "g0"."winner_id" in (select "d3"."id" from (select "p1"."id" as "id", "p1"."name" as "name", "p1"."rank" as "rank", "p1"."club_id" as "club_id", "p1"."rival_id" as "rival_id", "p1"."retired_at" as "retired_at", "p1"."club_id" as "#k1", row_number() over (partition by "p1"."club_id"
order by "p1"."rank" asc, "p1"."id" asc) as "#n"
from "players" as "p1"
where ("p1"."club_id" in (select "c2"."id"
from "clubs" as "c2"
where "c2"."closed_at" is null) and "p1"."retired_at" is null)) as "d3"
where ("d3"."#n" > $1 and "d3"."#n" <= $2))) as "d4"
where ("d4"."#n" > $3 and "d4"."#n" <= $4)
order by "d4"."#n" asc
