-- Skill where heroes__isnull=true
select "s0"."id", "s0"."name"
from "skills" "s0"
where not exists (select 1
from "heroes" "h1"
join "hero_skills" "h2" on "h2"."hero_id" = "h1"."id"
where ("h2"."skill_id" = "s0"."id" and "h1"."deleted_at" is null))
