-- Hero where points=1
select count(*)
from "heroes" as "h0"
where ("h0"."points" = $1 and "h0"."deleted_at" is null)
