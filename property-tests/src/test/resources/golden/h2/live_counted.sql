-- Hero where points=1
select count(*)
from "heroes" "h0"
where ("h0"."points" = cast($1 as int) and "h0"."deleted_at" is null)
