-- Person where age=1 and not name='Bill' sort name
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where ("p0"."age" = cast($1 as int) and "p0"."name" <> cast($2 as varchar))
order by "p0"."name" asc
