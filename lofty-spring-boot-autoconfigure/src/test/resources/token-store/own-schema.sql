create table own (id int);
