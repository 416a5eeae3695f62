-- delete Quest where deleted_at__isnull=false with deleted
delete
from "quests" as "q0"
where "q0"."deleted_at" is not null
returning "q0"."hero_id", "q0"."number", "q0"."title", "q0"."version", "q0"."deleted_at"
