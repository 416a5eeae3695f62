-- Person for update
select count(*)
from "people" as "p0"
