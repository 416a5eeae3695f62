-- Person where not search('two words', name, nick)
select "p0"."id", "p0"."name", "p0"."nick", "p0"."age", "p0"."score", "p0"."weight", "p0"."active", "p0"."born", "p0"."joined", "p0"."mood", "p0"."boss_id"
from "people" as "p0"
where ((lower("p0"."name") not like lower($1) escape '\' and (lower("p0"."nick") not like lower($2) escape '\' or "p0"."nick" is null)) or (lower("p0"."name") not like lower($3) escape '\' and (lower("p0"."nick") not like lower($4) escape '\' or "p0"."nick" is null)))
