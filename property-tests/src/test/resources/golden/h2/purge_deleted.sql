-- delete Quest where deleted_at__isnull=false with deleted
select "hero_id", "number", "title", "version", "deleted_at"
from old table (delete
from "quests" "q0"
where "q0"."deleted_at" is not null)
