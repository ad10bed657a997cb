-- Owner: inventory. Who runs a package is found by its versions, so that a component has an index entry less.

-- It was a fifth of what PostgreSQL did for a submission of 500 components, and a quarter of what it kept of them.
-- A version that is known was run by somebody, so whether a package runs is mostly told by its first version.
drop index inventory.component_package;
