-- Person sort name as BossCard
select "p0"."name", "p1"."name", "p1"."id", "p2"."name", "p2"."id"
from "people" "p0"
left outer join "people" "p1" on "p1"."id" = "p0"."boss_id"
left outer join "people" "p2" on "p2"."id" = "p1"."boss_id"
order by "p0"."name" asc
