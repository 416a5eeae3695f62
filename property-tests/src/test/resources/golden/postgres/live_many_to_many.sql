-- Skill where heroes__some(name='a')
select "s0"."id", "s0"."name"
from "skills" as "s0"
where exists (select 1
from "heroes" as "h1"
join "hero_skills" as "h2" on "h2"."hero_id" = "h1"."id"
where ("h2"."skill_id" = "s0"."id" and "h1"."name" = $1 and "h1"."deleted_at" is null))
