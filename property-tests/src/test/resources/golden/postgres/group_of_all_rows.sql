-- Person where active=true group by nothing values count, age__avg, score__sum
select count(*), (cast(sum("p0"."age") as double precision) / cast(count("p0"."age") as double precision)), sum("p0"."score")
from "people" as "p0"
where "p0"."active" = $1
