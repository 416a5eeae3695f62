-- Person where weight__round=2.0
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where case when cast("p0"."weight" as double) < cast($2 as double) then case when (ceiling(cast("p0"."weight" as double)) - cast("p0"."weight" as double)) >= cast($1 as double) then floor(cast("p0"."weight" as double)) else ceiling(cast("p0"."weight" as double)) end else case when (cast("p0"."weight" as double) - floor(cast("p0"."weight" as double))) >= cast($1 as double) then ceiling(cast("p0"."weight" as double)) else floor(cast("p0"."weight" as double)) end end = cast($3 as double)
