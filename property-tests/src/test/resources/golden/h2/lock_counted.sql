-- Person for update
select count(*)
from "people" "p0"
