-- Person group by nothing having count__gt=5 values count
select count(*)
from "people" as "p0" having count(*) > $1
