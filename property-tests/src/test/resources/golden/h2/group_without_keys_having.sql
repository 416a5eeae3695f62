-- Person group by nothing having count__gt=5 values count
select count(*)
from "people" "p0" having count(*) > cast($1 as bigint)
