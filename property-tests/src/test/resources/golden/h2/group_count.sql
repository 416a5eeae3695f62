-- Person group by age having count__gt=1
select count(*) from (select count(*) "rows"
from "people" "p0" group by "p0"."age" having count(*) > cast($1 as bigint)) "rows"
