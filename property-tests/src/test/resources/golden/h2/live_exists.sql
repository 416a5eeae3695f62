-- Hero
select exists (select 1
from "heroes" "h0"
where "h0"."deleted_at" is null)
