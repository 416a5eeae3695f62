-- Person group by age having count__gt=1
select count(*) from (select count(*) as "rows"
from "people" as "p0" group by "p0"."age" having count(*) > $1) as "rows"
