-- Person where active=true group by nothing values count, age__avg, score__sum
select count(*), (cast(sum("p0"."age") as double) / cast(count("p0"."age") as double)), sum("p0"."score")
from "people" "p0"
where "p0"."active" = cast($1 as boolean)
