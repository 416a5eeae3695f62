-- Person where name='Bill'
-- under Person where age__gte=18
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" "p0"
where ("p0"."name" = cast($1 as varchar) and "p0"."age" >= cast($2 as int))
