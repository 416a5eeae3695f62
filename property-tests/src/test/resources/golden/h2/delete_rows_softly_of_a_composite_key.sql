-- delete 2 Quest
select "hero_id", "number", "title", "version", "deleted_at"
from final table (update "quests" "q0"
set "deleted_at" = $1, "version" = ("q0"."version" + 1)
where ((("q0"."hero_id" = cast($2 as bigint) and "q0"."number" = cast($3 as int) and "q0"."version" = cast($4 as int)) or ("q0"."hero_id" = cast($5 as bigint) and "q0"."number" = cast($6 as int) and "q0"."version" = cast($7 as int))) and "q0"."deleted_at" is null))
