-- Paper group by author___name sort -rating__avg values author___name, rating__avg
select "p1"."name", (cast(sum("p0"."stars") as double precision) / cast(count("p0"."stars") as double precision))
from "papers" as "p0"
left outer join "people" as "p1" on "p1"."id" = "p0"."author_id" group by "p1"."name"
order by (cast(sum("p0"."stars") as double precision) / cast(count("p0"."stars") as double precision)) desc, "p1"."name" asc
